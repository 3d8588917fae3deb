/** The teacher makes a lesson. */
export const classMaker = {
  'school.part.lesson': 'Make a lesson',
  'maker.lead':
    'Computers that enter the lesson open what you choose until it ends. You get a short code, and a file for the school’s share or server.',
  'maker.title': 'What is the lesson called?',
  'maker.title.what': 'Such as “Science 7A, period 3”. No pupil’s name.',
  'maker.when': 'When?',
  'maker.now': 'Now',
  'maker.later': 'Later',
  'maker.from': 'Begins',
  'maker.minutes': 'Minutes',
  'maker.sites': 'Which sites and files are open?',
  'maker.sites.what':
    'One address a line: a whole site (vi-du.edu.vn), a page or a file (https://vi-du.edu.vn/bai-1.pdf).',
  'maker.videos': 'Which YouTube videos?',
  'maker.videos.what': 'One address of a video a line. May stay empty.',
  'maker.only': 'Only this: everything else is closed until the lesson ends',
  'maker.sign': 'Signature of the school',
  'maker.sign.what':
    'With the file of the school’s signing key (.pem) the lesson may also open what the pupils’ age would close, and computers fetch it by its code. Without it the lesson can only close. The key stays in this page’s memory and is never stored.',
  'maker.key': 'File of the signing key (may stay empty)',
  'maker.make': 'Make the lesson',
  'maker.making': 'Making the lesson…',
  'maker.wrong': 'Not yet: please look at the marked fields.',
  'maker.bad.title': 'Write a title of 1 to 120 letters.',
  'maker.bad.minutes': 'From 5 to 300 minutes, with a beginning that can be read.',
  'maker.bad.sites': 'This line is no address that can be opened: {line}',
  'maker.bad.sites-count': 'Name at least one site or video, and at most 100 sites.',
  'maker.bad.videos': 'This line is no YouTube video: {line}',
  'maker.bad.videos-count': 'At most 50 videos fit.',
  'maker.bad.key': 'This is no signing key. Choose the .pem file that “npm run -s lists -- key” wrote.',
  'maker.bad.worker': 'The teacher’s code could not be prepared. Reload this page and try again.',
  'maker.made': 'The lesson is ready',
  'maker.code': 'Code for the pupils',
  'maker.qr': 'The code as a picture',
  'maker.teacher-code':
    'Teacher’s code, to end the lesson early on a computer. Write it down; it is shown only here.',
  'maker.save': 'Save {name}',
  'maker.how.signed':
    'Put the file into the folder “lessons” of the school’s server: pupils then type the code. Or put it on the school’s share: pupils open the file.',
  'maker.how.unsigned':
    'Put the file on the school’s share: pupils open Mầm Xanh → Lesson, and choose the file.',
} as const;
